import type { Binder } from './binder';
import type { RowLayout } from './format';
import { RecordView } from './record-view';

/** Lists of so many records are kept to be handed out again. */
const MOST_KEPT = 64;

/** The records of one kind in the block at hand, filled again for each block, so that binding makes no garbage. */
export class Records {
  private count = 0;
  private readonly views: RecordView[] = [];
  /** By length: the list of the first so many. */
  private readonly lists: (readonly RecordView[] | undefined)[] = [];
  private long: readonly RecordView[] | undefined;

  constructor(private readonly block: Binder, readonly layout: RowLayout) {}

  clear(): void {
    this.count = 0;
    this.long = undefined;
  }

  add(): RecordView {
    this.long = undefined;
    if (this.count === this.views.length) this.views.push(new RecordView(this.block, this.layout));
    return this.views[this.count++];
  }

  /** In the order of the text. */
  list(): readonly RecordView[] {
    const { count, views, lists } = this;
    if (count > MOST_KEPT) return this.long ??= views.slice(0, count);
    while (lists.length <= count) lists.push(undefined);
    return lists[count] ??= views.slice(0, count);
  }
}
