package uk.countersign.post;

/** What can happen to a post. The name of the past is what the audit log says. */
public enum PostCommand {
    SEND("sending"),
    GO_ON("sending the next part"),
    CONFIRM("published"),
    RETRY("to be tried again"),
    DOUBT("unconfirmed"),
    REFUSE("failed"),
    HOLD("held"),
    CANCEL("cancelled"),
    RESUME("resumed"),
    TAKE_DOWN("takedown due"),
    REMOVE("removed"),
    DISMISS("takedown dismissed"),
    NEVER_FOUND("never found");

    private final String past;

    PostCommand(String past) {
        this.past = past;
    }

    /** Whether it is unknown, after this command, if the post stands on its platform. */
    boolean leavesDoubt(boolean before) {
        return switch (this) {
            case DOUBT -> true;
            case SEND, HOLD, CANCEL, TAKE_DOWN -> before;
            case GO_ON, CONFIRM, RETRY, REFUSE, RESUME, REMOVE, DISMISS, NEVER_FOUND -> false;
        };
    }

    String action() {
        return "post." + past.replace(' ', '-');
    }
}
