package uk.countersign.school;

/** Whether an account can be posted to. */
public enum ChannelStatus {
    /** Its token was good when last used. */
    CONNECTED,
    /** The platform no longer takes its token: somebody must connect it again. */
    NEEDS_ATTENTION,
    /** Switched off by an admin. */
    DISCONNECTED
}
