package uk.countersign.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import uk.countersign.notice.MailSecurity;

/** Hands one email to a mail server. */
final class SmtpCall {

    private final MailSettings settings;

    SmtpCall(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * Connects, asks whether it may, and hands the email over.
     *
     * @param begins asked once the server has answered and before it is told anything of the email
     */
    Delivery send(OpenServer server, Email email, BooleanSupplier begins) {
        var session = Session.getInstance(properties(server));
        MimeMessage message;
        try {
            message = email.in(session, server);
        } catch (MessagingException e) {
            return new Delivery.Refused("The address is not one that emails can be sent to.");
        }
        var transport = transport(session);
        try {
            return handOver(server, message, transport, begins);
        } finally {
            close(transport);
        }
    }

    private static Delivery handOver(
            OpenServer server, MimeMessage message, Transport transport, BooleanSupplier begins) {
        try {
            connect(server, transport);
        } catch (MessagingException e) {
            return new Delivery.NoServer(SmtpWords.ofConnecting(e, server));
        }
        if (!begins.getAsBoolean()) {
            return new Delivery.Overtaken();
        }
        try {
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Sent();
        } catch (MessagingException e) {
            return SmtpWords.ofSending(e, server);
        }
    }

    private static Transport transport(Session session) {
        try {
            return session.getTransport("smtp");
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("The mail library is not complete", e);
        }
    }

    private static void connect(OpenServer server, Transport transport) throws MessagingException {
        if (server.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(server.user(), server.password());
        }
    }

    /** However the server takes our leave, the email is where it is. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // It has hung up before us.
        }
    }

    private Properties properties(OpenServer server) {
        var properties = new Properties();
        var patience = Long.toString(settings.timeout().toMillis());
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", Integer.toString(server.port()));
        properties.put("mail.smtp.auth", Boolean.toString(!server.user().isEmpty()));
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(server.security() == MailSecurity.TLS));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(server.security() == MailSecurity.STARTTLS));
        properties.put("mail.smtp.starttls.required", Boolean.toString(server.security() == MailSecurity.STARTTLS));
        // Else it is looked up by the name service, which may take longer than everything else.
        properties.put("mail.smtp.localhost", server.domain());
        if (!settings.privateServers() && !server.key().equals(OpenServer.OF_THE_PROGRAM)) {
            properties.put("mail.smtp.socketFactory", new PublicSockets());
            // Else what it refuses is connected to without it.
            properties.put("mail.smtp.socketFactory.fallback", "false");
        }
        return properties;
    }
}
