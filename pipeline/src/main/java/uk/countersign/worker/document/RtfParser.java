package uk.countersign.worker.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.SAXException;
import uk.countersign.reading.Problem;
import uk.countersign.reading.UnreadableFile;

/** Rich text: first what is not seen is taken out, then Tika reads the rest. */
final class RtfParser implements DocumentParser {

    @Override
    public String text(Path file, Extraction extraction) throws IOException {
        byte[] seen = new RtfFilter(Files.readAllBytes(file), extraction).filtered();
        WriteOutContentHandler written =
                new WriteOutContentHandler(extraction.limits().characters());
        Metadata metadata = new Metadata();
        ParseContext alone = new ParseContext();
        try {
            new RTFParser().parse(new ByteArrayInputStream(seen), new BodyContentHandler(written), metadata, alone);
        } catch (SAXException stopped) {
            throw new UnreadableFile(Problem.TOO_LONG);
        } catch (TikaException broken) {
            throw new UnreadableFile(Problem.DAMAGED);
        }
        extraction.property("creator", metadata.get(TikaCoreProperties.CREATOR));
        return written.toString();
    }
}
