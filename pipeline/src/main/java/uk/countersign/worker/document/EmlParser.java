package uk.countersign.worker.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** A saved mail: its text, or its HTML when it has no other, and the pictures attached to it. */
final class EmlParser implements DocumentParser {

    private static final int DEEPEST = 20;

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        try (InputStream in = Files.newInputStream(file)) {
            Message message = builder.parseMessage(in);
            try {
                if (message.getSubject() != null) {
                    extraction.property("title", message.getSubject());
                }
                Found found = new Found(extraction);
                walk(message, found, 0);
                return found.plain.isEmpty() ? found.html.toString() : found.plain.toString();
            } finally {
                message.dispose();
            }
        }
    }

    private static void walk(Entity entity, Found found, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new UnreadableFile(Problem.TOO_LONG);
        }
        if (entity.getBody() instanceof Multipart parts) {
            for (Entity part : parts.getBodyParts()) {
                walk(part, found, depth + 1);
            }
        } else if (entity.getBody() instanceof SingleBody body) {
            found.take(entity, body);
        } else {
            found.extraction.note(Note.ATTACHMENTS);
        }
    }

    private static final class Found {
        private final Extraction extraction;
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private int count;

        private Found(Extraction extraction) {
            this.extraction = extraction;
        }

        private void take(Entity entity, SingleBody body) throws IOException {
            boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
            String type = String.valueOf(entity.getMimeType());
            if (!attached && body instanceof TextBody && type.equals("text/plain")) {
                plain.append(words(entity, body)).append('\n');
            } else if (!attached && body instanceof TextBody && type.equals("text/html")) {
                html.append(HtmlParser.text(words(entity, body), extraction));
            } else if (type.startsWith("image/") && body instanceof BinaryBody) {
                String name = entity.getFilename();
                try (InputStream in = new ByteArrayInputStream(bytes(body))) {
                    extraction.pictures().add(++count + "/" + (name == null ? "picture" : name), in, "", extraction);
                }
            } else {
                extraction.note(Note.ATTACHMENTS);
            }
        }

        /** As the mail says, and as it looks when the mail says nothing of its encoding. */
        private static String words(Entity entity, SingleBody body) throws IOException {
            byte[] bytes = bytes(body);
            boolean said = entity.getHeader().getField("Content-Type") != null
                    && entity.getHeader().getField("Content-Type").getBody().contains("charset");
            if (said && body instanceof TextBody text) {
                try {
                    return new String(bytes, String.valueOf(text.getMimeCharset()));
                } catch (IOException unknownCharset) {
                    return PlainText.decode(bytes);
                }
            }
            return PlainText.decode(bytes);
        }

        private static byte[] bytes(SingleBody body) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            body.writeTo(out);
            return out.toByteArray();
        }
    }
}
