/**
 * Runs inside the page, before the app's own scripts: a device with two cameras, whose second one gives a smaller picture.
 * Chromium's film camera is the only one that it has. It must not use anything outside of itself.
 */
export function installSecondCamera(): void {
  const devices = navigator.mediaDevices;
  const [media, list] = [devices.getUserMedia.bind(devices), devices.enumerateDevices.bind(devices)];
  let opened = 0;
  devices.enumerateDevices = async () => {
    const known = await list();
    const camera = known.find(({ kind }) => kind === 'videoinput');
    if (!camera) return known;
    const { groupId, kind } = camera;
    const second = { deviceId: 'second', groupId, kind, label: 'Second camera' };
    return [...known, { ...second, toJSON: () => second }];
  };
  devices.getUserMedia = (wanted) => {
    if (!wanted?.video) return media(wanted);
    opened += 1;
    // They take turns.
    if (opened % 2 === 1) return media(wanted);
    return media({ ...wanted, video: { width: { exact: 640 }, height: { exact: 360 } } });
  };
}
