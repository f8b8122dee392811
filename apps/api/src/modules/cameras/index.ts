export { type AskedOfCamera, CameraRequests } from './camera-requests.js';
export { CamerasModule } from './cameras.module.js';
