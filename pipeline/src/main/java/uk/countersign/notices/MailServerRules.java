package uk.countersign.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.countersign.notice.MailSecurity;
import uk.countersign.outside.PublicOnly;

/** What a mail server's particulars must be like. */
public final class MailServerRules {

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:-]{1,253}");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");
    private static final int PORTS = 65_535;

    static final String NOT_PUBLIC = "This mail server’s address is not public. Whoever runs Countersign for your"
            + " school allows only mail servers on the open internet.";

    private MailServerRules() {}

    /** Why they will not do, in words for whoever wrote them; empty when they will. */
    public static Optional<String> refusal(
            String host, int port, MailSecurity security, String user, boolean password, String from) {
        if (!HOST.matcher(host).matches()) {
            return Optional.of("Write the mail server’s name as in “smtp.example.org”, without anything before or"
                    + " behind it.");
        }
        if (port < 1 || port > PORTS) {
            return Optional.of("Choose a port from 1 to " + PORTS + ". The usual ones are 587 and 465.");
        }
        if (!isAddress(from)) {
            return Optional.of("Write the address that emails come from as in “office@example.org”.");
        }
        if (user.isEmpty() && password) {
            return Optional.of("There is a password and no user. Write both, or neither.");
        }
        if (security == MailSecurity.NONE && !user.isEmpty() && !HERE.contains(host)) {
            return Optional.of("Without encryption the password could be read on its way. Choose STARTTLS or TLS, or"
                    + " a server that asks for no password.");
        }
        return Optional.empty();
    }

    /** Whether the name leads to where only those inside get to; one that leads nowhere does not. */
    static boolean isPrivate(String host) {
        try {
            return !Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicOnly::isPublic);
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Whether it is one email address and nothing else. */
    static boolean isAddress(String address) {
        try {
            new InternetAddress(address, true).validate();
            return address.indexOf('@') > 0 && address.chars().noneMatch(sign -> sign <= ' ');
        } catch (AddressException none) {
            return false;
        }
    }
}
