package uk.countersign.draft;

/** What can be done to a draft. The name of the past is what the audit log says. */
public enum DraftCommand {
    CLAIM("claimed"),
    UNCLAIM("unclaimed"),
    PRESENT("screened"),
    BLOCK("blocked"),
    QUARANTINE("quarantined"),
    APPROVE("approved"),
    RETURN("returned"),
    REJECT("rejected"),
    EXPIRE("expired"),
    RELEASE("released"),
    UNDO("undone"),
    LIFT("lifted"),
    REVISE("revised"),
    WITHDRAW("withdrawn");

    private final String past;

    DraftCommand(String past) {
        this.past = past;
    }

    String action() {
        return "draft." + past;
    }
}
