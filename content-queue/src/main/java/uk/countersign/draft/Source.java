package uk.countersign.draft;

/** How a draft came in. */
public enum Source {
    FOLDER("the shared folder"),
    EMAIL("email"),
    WEB("the web page"),
    API("another program"),
    REMINDER("a recurring post");

    private final String label;

    Source(String label) {
        this.label = label;
    }

    /** As people read it, after "by". */
    public String label() {
        return label;
    }
}
