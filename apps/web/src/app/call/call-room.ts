import {
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  type OnInit,
  output,
  signal,
  untracked,
  viewChild,
  viewChildren,
} from '@angular/core';
import type { SessionEnd } from '@rinjo/call-client';
import type { CallId, CallSnapshot, GuestSessionView } from '@rinjo/contract';
import { ApiError, toApiError } from '../core/api-error';
import { ErrorText } from '../core/error-text';
import { I18n } from '../core/i18n';
import { Preferences } from '../core/preferences';
import { Confirm } from '../ui/confirm';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import { PlayTrack } from '../ui/play-track';
import { Viewport } from '../ui/viewport';
import { CallControls } from './call-controls';
import { CallPanel } from './call-panel';
import { Called } from './called/called';
import { CallStore } from './call-store';
import { DrawingLayer } from './drawing/drawing-layer';
import { DRAWING_KEYS } from './drawing/drawing-keys';
import { DrawingStore } from './drawing/drawing-store';
import { ChatStore } from './chat/chat-store';
import { FilesStore } from './files/files-store';
import { PdfPages } from './files/pdf/pdf-pages';
import { ImageStage } from './files/image-stage';
import { BoardLayer } from './board/board-layer';
import { BoardStore } from './board/board-store';
import { CameraRequests } from './camera/camera-requests';
import { FallbackHelp } from './fallback/fallback-help';
import { InterruptionNotice } from './interruption/interruption-notice';
import { SourceGuard } from './interruption/source-guard';
import { OwnCamera } from './camera/own-camera';
import { ConformityMeter } from './conformity/conformity-meter';
import { ConformityStore } from './conformity/conformity-store';
import { Elapsed } from './elapsed';
import { DarkScreen } from './hand/dark-screen';
import { HandMenu } from './hand/hand-menu';
import { HandStore } from './hand/hand-store';
import { RecordingBadge } from './recording/recording-badge';
import { RecordingConsent } from './recording/recording-consent';
import { RecordingStore } from './recording/recording-store';
import { Sheet } from './sheet';
import { PointerSound } from './surface/pointer-sound';
import { PointerStore } from './surface/pointer-store';
import { StageTools } from './surface/stage-tools';
import { QualityStore } from './quality/quality-store';
import { Stills } from './quality/stills';
import { ScreenShare } from './screen/screen-share';
import type { Picture } from './stage/pictures';
import { StageStore } from './stage/stage-store';
import { StageZoom } from './stage/stage-zoom';
import { Zoom } from './stage/zoom';
import { Zoomable } from './stage/zoomable';
import { ZoomControls } from './stage/zoom-controls';
import { Surface } from './surface/surface';
import { Tile } from './tile';
import { FilmKeeping } from './film/film-keeping';
import { fullScreenOf } from './full-screen';
import { ShortcutHelp } from './shortcuts/shortcut-help';
import { type Shortcut, shortcutOf } from './shortcuts/shortcuts';
import { Louder } from './sound/louder';
import { SoundOut } from './sound/sound-out';
import { LobbyNotice } from './lobby/lobby-notice';
import { LobbyStore } from './lobby/lobby-store';
import { LobbyWait } from './lobby/lobby-wait';

/** How a call went away, for the page that comes next. */
export interface CallOver {
  readonly reason: SessionEnd;
  readonly error: ApiError | null;
  readonly snapshot: CallSnapshot | null;
}

/** The call itself: stage, strip of participants, controls, side panel or sheet. */
@Component({
  selector: 'rj-call-room',
  imports: [
    BoardLayer,
    CallControls,
    CallPanel,
    Called,
    Confirm,
    ConformityMeter,
    DrawingLayer,
    DarkScreen,
    Elapsed,
    FallbackHelp,
    FilmKeeping,
    HandMenu,
    Icon,
    LobbyNotice,
    LobbyWait,
    Louder,
    ShortcutHelp,
    ImageStage,
    InterruptionNotice,
    Notice,
    PlayTrack,
    RecordingBadge,
    RecordingConsent,
    Sheet,
    StageTools,
    Surface,
    Tile,
    Zoomable,
    ZoomControls,
  ],
  providers: [
    CallStore,
    ChatStore,
    DrawingStore,
    FilesStore,
    LobbyStore,
    PdfPages,
    BoardStore,
    CameraRequests,
    ConformityStore,
    OwnCamera,
    PointerStore,
    QualityStore,
    RecordingStore,
    ScreenShare,
    HandStore,
    PointerSound,
    SoundOut,
    SourceGuard,
    StageStore,
    StageZoom,
    { provide: Zoom, useExisting: StageZoom },
    Stills,
  ],
  templateUrl: './call-room.html',
  styleUrl: './call-room.scss',
  host: {
    '[class.left-handed]': 'leftHanded()',
    '[class.with-panel]': 'panelShown()',
    '[class.in-hand]': 'hand.inHand()',
    '[class.dark]': 'hand.dark()',
    '(document:keydown)': 'press($event)',
  },
})
export class CallRoom implements OnInit {
  readonly callId = input.required<CallId>();
  readonly title = input.required<string>();
  /** Guests have no account: they invite nobody and have no home to go back to. */
  readonly guest = input(false);
  /** Who has invited a guest; shown while waiting in the lobby. */
  readonly invitation = input<Pick<GuestSessionView, 'invitedBy' | 'tenantName'> | null>(null);
  readonly over = output<CallOver>();

  protected readonly i18n = inject(I18n);
  protected readonly errors = inject(ErrorText);
  private readonly preferences = inject(Preferences);
  protected readonly store = inject(CallStore);
  protected readonly stage = inject(StageStore);
  protected readonly zoom = inject(StageZoom);
  private readonly screen = inject(ScreenShare);
  private readonly drawing = inject(DrawingStore);
  private readonly pointers = inject(PointerStore);
  protected readonly fullScreen = fullScreenOf(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
  protected readonly keysShown = signal(false);
  protected readonly keysOn = signal(this.preferences.read('shortcuts') !== 'no');
  protected readonly lobby = inject(LobbyStore);
  protected readonly chat = inject(ChatStore);
  protected readonly files = inject(FilesStore);
  protected readonly cameras = inject(CameraRequests);
  protected readonly board = inject(BoardStore);
  protected readonly recording = inject(RecordingStore);
  private readonly conformity = inject(ConformityStore);
  protected readonly hand = inject(HandStore);
  protected readonly stageTile = viewChild<Tile>('stageTile');
  protected readonly viewport = inject(Viewport);
  private readonly players = viewChildren<ElementRef<HTMLMediaElement>>('player');

  /** Time in the lobby is not time in the call. */
  protected readonly waiting = computed(() => this.store.state().phase === 'waiting');
  protected readonly since = computed(() => (this.waiting() ? 0 : Date.now()));
  protected readonly asking = signal<'leave' | 'end' | null>(null);
  /** Beside a wide call from the start; over a narrow one only when asked for, also after the window was made narrow. */
  protected readonly panelOpen = linkedSignal(() => !this.viewport.compact());
  protected readonly soundBlocked = signal(false);
  protected readonly leftHanded = signal(this.preferences.read('leftHanded') === 'yes');
  protected readonly panelShown = computed(() => this.panelOpen() && !this.viewport.compact());
  protected readonly joining = computed(() =>
    ['idle', 'joining', 'waiting'].includes(this.store.state().phase),
  );
  protected readonly heading = computed(() => this.store.snapshot()?.title ?? this.title());
  protected readonly selfName = computed(() => this.store.people().find(({ self }) => self)?.name ?? '');
  /** There is a picture, not somebody's initials. */
  protected readonly magnifiable = computed(
    () => this.files.onStage() !== null || this.stage.staged()?.video !== null,
  );
  protected readonly alone = computed(() => this.store.people().length === 1);
  /** How a camera stands against the limits: the own one in the hand, else that on the stage; null: nothing is measured. */
  protected readonly measured = computed(() => {
    const limits = this.conformity.limits();
    const picture = this.files.onStage() ? null : this.stage.staged();
    const staged = picture?.source === 'camera' ? picture.id : null;
    const own = this.store.media.kind === 'desktop' ? null : this.store.snapshot()?.self;
    const meter = this.conformity.of(own) ?? this.conformity.of(staged);
    const name = this.store.people().find(({ id }) => id === meter?.participantId)?.name;
    return meter && limits && { meter, limits, name: name ?? '' };
  });
  /** A part of the room that is loaded when it is first opened could not be. */
  protected readonly unloaded = computed(() => this.errors.of(new ApiError('UNREACHABLE')));
  protected readonly leaveText = computed(() => {
    const { call } = this.i18n.t();
    return this.guest() ? call.leaveTextGuest : call.leaveText;
  });

  private readonly keys: Readonly<Record<Shortcut, () => void>> = {
    microphone: () => void this.store.toggleMicrophone(),
    camera: () => void this.store.toggleCamera(),
    screen: () => {
      if (this.screen.offered()) void this.screen.toggle();
    },
    photo: () => this.photograph(),
    draw: () => this.drawing.toggle(),
    pointer: () => this.pointers.toggle(),
    fullScreen: () => {
      if (this.fullScreen.possible) this.fullScreen.toggle();
    },
    zoomIn: () => this.zoom.in(),
    zoomOut: () => this.zoom.out(),
    zoomReset: () => this.zoom.reset(),
    panel: () => this.togglePanel(),
    help: () => this.keysShown.set(true),
  };

  constructor() {
    effect(() => {
      const { phase, endReason, error, snapshot } = this.store.state();
      if (phase !== 'ended') return;
      untracked(() => {
        this.over.emit({ reason: endReason ?? 'refused', error: error && toApiError(error), snapshot });
      });
    });
  }

  ngOnInit(): void {
    void this.store.enter(this.callId());
  }

  /** Only the own face is shown as in a mirror. */
  protected mirrored({ self, source }: Picture): boolean {
    return self && source === 'camera' && this.store.media.mirrored();
  }

  protected showOnStage({ name, source }: Picture): string {
    const { call, screen } = this.i18n.t();
    return source === 'screen' ? screen.enlarge(name) : call.showOnStage(name);
  }

  /** Puts the question on the screen that the button for leaving asks. */
  askToLeave(): void {
    this.asking.set('leave');
  }

  protected async leave(): Promise<void> {
    this.asking.set(null);
    await this.store.leave();
  }

  protected async endForAll(): Promise<void> {
    this.asking.set(null);
    await this.store.endForAll();
  }

  /** The press on this button is the gesture that the browser was waiting for. */
  protected hear(): void {
    this.soundBlocked.set(false);
    for (const { nativeElement } of this.players()) {
      nativeElement.play().catch(() => {
        this.soundBlocked.set(true);
      });
    }
  }

  protected mirrorControls(leftHanded: boolean): void {
    this.leftHanded.set(leftHanded);
    this.preferences.write('leftHanded', leftHanded ? 'yes' : 'no');
  }

  protected toggleKeys(): void {
    this.keysOn.update((on) => !on);
    this.preferences.write('shortcuts', this.keysOn() ? 'yes' : 'no');
  }

  protected press(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event);
    // While drawing, letters are tools.
    if (this.drawing.open() && Object.values(DRAWING_KEYS).includes(event.key)) return;
    if (!shortcut || this.joining() || (!this.keysOn() && shortcut !== 'help')) return;
    event.preventDefault();
    this.keys[shortcut]();
  }

  /** With whatever camera is on the stage. */
  private photograph(): void {
    const picture = this.files.onStage() ? null : this.stage.staged();
    if (picture?.source !== 'camera' || this.cameras.busy()) return;
    if (picture.self) void this.cameras.takeOwn();
    else if (this.store.allows('camera:direct')) void this.cameras.ask(picture.id, { kind: 'photo' });
  }

  protected togglePanel(): void {
    this.panelOpen.update((open) => !open);
  }
}
