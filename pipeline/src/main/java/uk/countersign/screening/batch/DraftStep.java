package uk.countersign.screening.batch;

import uk.countersign.draft.Draft;

/** One step of a draft's way: the work, which may be slow, apart from the writing, which is in a transaction. */
interface DraftStep<O extends DraftStep.Worked> {

    /** What a step made of a draft. */
    interface Worked {
        Draft draft();
    }

    String name();

    /**
     * Works on a draft, outside of any transaction.
     *
     * @throws Poison if nothing can be done with it
     */
    O process(Draft draft);

    /** Writes what came of it, in a transaction in which the claim has just been renewed. */
    void write(O result, String owner);
}
