package uk.countersign.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import uk.countersign.notice.LetterContent;
import uk.countersign.notice.LetterContent.Line;

/**
 * An email as it is sent: plain text, and the same as simple HTML.
 *
 * @param id makes the Message-ID, so that the same email is the same however often it is sent
 * @param home the address of this program, without a slash at its end
 */
record Email(String id, String to, LetterContent content, Instant at, String home) {

    private static final String CHOICES = "/account#notices";
    private static final String WHY = "This is sent by Countersign to members of the school. Choose what you are told:";

    MimeMessage in(Session session, OpenServer server) throws MessagingException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + server.domain() + ">");
            }
        };
        message.setFrom(new InternetAddress(server.sender(), true));
        // No display name: the register knows members' names, too.
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(content.subject(), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("List-Unsubscribe", "<" + home + CHOICES + ">");
        message.setHeader("Content-Language", "en-GB");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(text(), "plain"));
        both.addBodyPart(part(html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    String text() {
        return content.lines().stream()
                        .map(line -> line.words() + (line.page().isEmpty() ? "" : "\n" + home + line.page()))
                        .collect(Collectors.joining("\n\n"))
                + "\n\n-- \n" + WHY + "\n" + home + CHOICES + "\n";
    }

    String html() {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>" + escaped(content.subject())
                + "</title></head><body>"
                + content.lines().stream().map(this::paragraph).collect(Collectors.joining())
                + "<hr><p><small>" + escaped(WHY) + " " + link(CHOICES) + "</small></p></body></html>";
    }

    private String paragraph(Line line) {
        return "<p>" + escaped(line.words()) + (line.page().isEmpty() ? "" : "<br>" + link(line.page())) + "</p>";
    }

    private String link(String page) {
        var address = escaped(home + page);
        return "<a href=\"" + address + "\">" + address + "</a>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
