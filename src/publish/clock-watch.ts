/** Nothing is dated forward: a clock that leaps while the publisher runs stops the numbering. */

const LEAP = 24 * 3_600_000;

export class ClockLeap extends Error {
  constructor() {
    super('系统时间突然提前了一天以上，已停止编号。请管理员核对服务器时间，然后重新启动发布服务。');
  }
}

export class ClockWatch {
  readonly #wall: () => number;
  readonly #steady: () => number;
  readonly #start: number;

  /** @param wall the machine's clock in ms @param steady a clock that nobody sets, in ms */
  constructor(wall: () => number = Date.now, steady: () => number = () => performance.now()) {
    [this.#wall, this.#steady] = [wall, steady];
    this.#start = wall() - steady();
  }

  /** @throws ClockLeap where the machine's clock has run ahead by more than a day since the start */
  check(): void {
    if (this.#wall() - this.#steady() - this.#start > LEAP) throw new ClockLeap();
  }
}
