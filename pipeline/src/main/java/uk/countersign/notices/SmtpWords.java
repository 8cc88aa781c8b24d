package uk.countersign.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import uk.countersign.outside.PublicOnly;

/** What a mail server's refusals mean, in words for an administrator, and what to do. */
final class SmtpWords {

    private static final int TEMPORARY = 400;
    private static final int PERMANENT = 500;

    private static final Set<Integer> NOT_ALLOWED = Set.of(530, 535, 554);
    private static final Pattern ENHANCED = Pattern.compile("(?m)^5\\d\\d[ -]5\\.(\\d{1,3})\\.\\d{1,3}\\b");
    private static final Pattern RELAYING = Pattern.compile("(?i)\\brelay");

    private static final String BROKEN = "The connection broke before the mail server had the email.";

    private SmtpWords() {}

    /** Why there is no connection over which anything could be sent. */
    static String ofConnecting(MessagingException failure, OpenServer server) {
        var causes = causes(failure);
        if (failure instanceof AuthenticationFailedException) {
            return "The mail server does not take this user and password. Write them again; some providers want a"
                    + " password made for programs.";
        }
        if (has(causes, PublicOnly.NotPublic.class)) {
            return MailServerRules.NOT_PUBLIC;
        }
        if (has(causes, UnknownHostException.class)) {
            return "There is no computer called " + server.host() + ". Is the mail server’s name written right?";
        }
        if (has(causes, SocketTimeoutException.class)) {
            return server + " did not answer in time. Is the port right, and does a firewall let it through?";
        }
        if (has(causes, SSLException.class)) {
            return "No safe connection to " + server + " could be made: its certificate is not one that this computer"
                    + " trusts for that name, or it expects " + other(server) + " on this port.";
        }
        if (String.valueOf(failure.getMessage()).contains("STARTTLS")) {
            return server + " offers no STARTTLS. Choose TLS, usually with port 465.";
        }
        if (causes.stream().anyMatch(cause -> cause instanceof java.io.IOException)) {
            return "Nothing that sends mail answers at " + server + ". Are the name, the port and the encryption"
                    + " right?";
        }
        return "The mail server at " + server + " turned us away.";
    }

    private static String other(OpenServer server) {
        return switch (server.security()) {
            case TLS -> "STARTTLS";
            case STARTTLS, NONE -> "TLS";
        };
    }

    /** What came of handing over an email. */
    static Delivery ofSending(MessagingException failure, OpenServer server) {
        var causes = causes(failure);
        var sender = first(causes, SMTPSenderFailedException.class);
        if (sender.isPresent()) {
            return new Delivery.NoServer("The mail server does not let this user send emails from " + server.sender()
                    + ". Write an address of that user’s own.");
        }
        var address = first(causes, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            var code = address.get().getReturnCode();
            if (isOfTheServer(code, String.valueOf(address.get().getMessage()))) {
                return new Delivery.NoServer("The mail server at " + server + " takes no email from us for others. Does"
                        + " it ask for a user and a password, or does somebody have to allow this computer to send?");
            }
            return code >= TEMPORARY ? answered(code, "for the member’s address") : new Delivery.Later(BROKEN);
        }
        var send = first(causes, SMTPSendFailedException.class);
        if (send.filter(failed -> String.valueOf(failed.getCommand()).startsWith("MAIL"))
                .isPresent()) {
            return new Delivery.NoServer("The mail server at " + server + " takes no email from us. Does it ask for a"
                    + " user and a password, or for encryption?");
        }
        if (send.isPresent()) {
            var isWhole = String.valueOf(send.get().getCommand()).strip().equals(".");
            return isWhole || send.get().getReturnCode() >= TEMPORARY
                    ? answered(send.get().getReturnCode(), "as it is")
                    : new Delivery.Later(BROKEN);
        }
        return new Delivery.Unknown("The connection broke while the mail server was taking the email.");
    }

    /**
     * Whether what was said to an address would be said to any other: that we may not, and not that nobody is there. An
     * enhanced code says it for certain; without one some numbers and one word do.
     */
    private static boolean isOfTheServer(int code, String said) {
        if (code < PERMANENT) {
            return false;
        }
        var enhanced = ENHANCED.matcher(said);
        return enhanced.find()
                ? enhanced.group(1).equals("7")
                : NOT_ALLOWED.contains(code) || RELAYING.matcher(said).find();
    }

    private static Delivery answered(int code, String what) {
        if (code >= PERMANENT) {
            return new Delivery.Refused("The mail server does not take an email " + what + ".");
        }
        return code >= TEMPORARY
                ? new Delivery.Later("The mail server does not take an email " + what + " at the moment.")
                : new Delivery.Unknown("The mail server gave an answer that is none.");
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return first(causes, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> first(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** With all that hangs on it: what the server said of the sender or the address comes as a further exception. */
    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        var open = new ArrayList<>(List.of(failure));
        while (!open.isEmpty()) {
            var next = open.remove(0);
            if (found.contains(next)) {
                continue;
            }
            found.add(next);
            var further = next instanceof MessagingException mail ? mail.getNextException() : null;
            Stream.of(Optional.ofNullable(next.getCause()), Optional.<Throwable>ofNullable(further))
                    .flatMap(Optional::stream)
                    .forEach(open::add);
        }
        return found;
    }
}
