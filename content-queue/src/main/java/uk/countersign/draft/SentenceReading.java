package uk.countersign.draft;

/** Whether the reader of whole sentences, which a school may switch on, read a revision too. */
public enum SentenceReading {
    /** It is switched off: the rules and the reader of words read. */
    OFF,
    /** It read every text. */
    READ,
    /** It was asked, and of at least one text gave no answer in time: the others read that alone. */
    SILENT;

    /** Of two texts together. */
    public SentenceReading and(SentenceReading other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
