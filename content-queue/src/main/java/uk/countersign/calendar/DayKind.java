package uk.countersign.calendar;

/** What a day, or a run of days, of a school's calendar is. */
public enum DayKind {
    /** Pupils are in school, except on what else the calendar says of its days. */
    TERM("Term", false),
    /** A week off inside of a term. */
    HALF_TERM("Half term", true),
    /** Between terms. */
    HOLIDAY("Holiday", true),
    /** Staff are in school and pupils are not. */
    INSET("INSET day", false),
    /** Of the nation in which the school stands. */
    BANK_HOLIDAY("Bank holiday", true);

    private final String label;
    private final boolean off;

    DayKind(String label, boolean off) {
        this.label = label;
        this.off = off;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** Whether everybody is off, the staff too. */
    public boolean off() {
        return off;
    }
}
