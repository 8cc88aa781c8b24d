package uk.countersign.notices;

import uk.countersign.notice.MailSecurity;

/**
 * A mail server with all that is needed to send by it.
 *
 * @param key by which its troubles are known: the school's id, or empty for the program's own
 */
record OpenServer(
        String key, String host, int port, MailSecurity security, String user, String password, String sender) {

    static final String OF_THE_PROGRAM = "";

    /** The part of the sender's address behind the at sign. */
    String domain() {
        return sender.substring(sender.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
