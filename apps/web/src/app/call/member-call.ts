import { Component } from '@angular/core';

@Component({ selector: 'rj-x', template: '' })
export class MemberCall {}
