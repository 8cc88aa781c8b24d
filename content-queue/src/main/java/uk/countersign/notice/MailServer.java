package uk.countersign.notice;

import java.util.Optional;

/**
 * A school's own mail server.
 *
 * @param username empty where none is asked for
 * @param password encrypted; this module cannot read it
 * @param sender the address that emails come from
 */
public record MailServer(
        String schoolId,
        String host,
        int port,
        MailSecurity security,
        String username,
        Optional<byte[]> password,
        String sender) {}
