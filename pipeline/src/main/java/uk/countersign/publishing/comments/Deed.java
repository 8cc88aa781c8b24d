package uk.countersign.publishing.comments;

/** What can be done with a comment without saying anything. */
public enum Deed {
    HIDE("hide", "hidden"),
    SHOW("show", "shown again"),
    DELETE("delete", "deleted");

    private final String verb;
    private final String past;

    Deed(String verb, String past) {
        this.verb = verb;
        this.past = past;
    }

    /** For the audit log, before the call. */
    String asked() {
        return "comment." + verb + "-asked";
    }

    /** For the audit log, once it is so. */
    String done() {
        return "comment." + past.replace(' ', '-');
    }

    /** Whether it may be done to this comment. */
    boolean isOpenFor(Remark remark) {
        return switch (this) {
            case HIDE -> remark.hideable();
            case SHOW -> remark.showable();
            case DELETE -> remark.deletable();
        };
    }

    /** Whether somebody was faster. */
    boolean isSo(Remark remark) {
        return this == HIDE && remark.hidden();
    }

    /** As a page says it. */
    public String past() {
        return past;
    }
}
