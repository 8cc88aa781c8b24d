package uk.countersign.notice;

/** How what is sent to a mail server is encrypted. */
public enum MailSecurity {
    /** After the first words, and never without: usually port 587. */
    STARTTLS,
    /** From the first word: usually port 465. */
    TLS,
    /** Not at all: for a server on this machine or inside of the school's network that asks for no password. */
    NONE
}
