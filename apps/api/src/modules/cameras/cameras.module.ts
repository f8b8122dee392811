import { Global, Module } from '@nestjs/common';
import { CameraRequests } from './camera-requests.js';
import { CamerasGateway } from './cameras.gateway.js';
import { CamerasPart } from './cameras-part.js';
import { KnownCameras } from './known-cameras.js';

/** Cameras that others may direct. */
@Global()
@Module({ providers: [CameraRequests, CamerasGateway, CamerasPart, KnownCameras], exports: [CameraRequests] })
export class CamerasModule {}
