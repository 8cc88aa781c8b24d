package uk.countersign.worker.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.UnreadableFile;

/** A zipped document that was unpacked once, counting, before any of it is believed. */
final class ZipParts implements Closeable {

    /** Tables within tables and text boxes within them need some tens. */
    private static final int DEEPEST = 1_000;

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(Path file, ReadingLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException broken) {
            throw new UnreadableFile(Problem.DAMAGED);
        }
        ZipParts parts = new ZipParts(zip);
        try {
            parts.count(limits);
            return parts;
        } catch (ZipException broken) {
            zip.close();
            throw new UnreadableFile(Problem.DAMAGED);
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Whether there is a part below a folder. */
    boolean hasBelow(String folder) {
        return zip.stream().anyMatch(entry -> entry.getName().startsWith(folder) && !entry.isDirectory());
    }

    Optional<InputStream> stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    /** Hands each event of an XML part to a visitor; an absent part has none. */
    void walk(String name, XmlVisitor visitor) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = SafeXml.open(in);
            int depth = 0;
            while (xml.hasNext()) {
                depth += switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> 1;
                    case XMLStreamConstants.END_ELEMENT -> -1;
                    default -> 0;
                };
                if (depth > DEEPEST) {
                    throw new UnreadableFile(Problem.TOO_LONG);
                }
                visitor.visit(xml);
            }
        } catch (XMLStreamException broken) {
            throw new UnreadableFile(Problem.DAMAGED);
        }
    }

    private void count(ReadingLimits limits) throws IOException {
        if (zip.size() > limits.zipEntries()) {
            throw new UnreadableFile(Problem.TOO_LONG);
        }
        byte[] buffer = new byte[1 << 16];
        long inflated = 0;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            try (InputStream in = zip.getInputStream(entries.nextElement())) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    inflated += read;
                    if (inflated > limits.inflatedBytes()) {
                        throw new UnreadableFile(Problem.TOO_LONG);
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Sees one event after the other. */
    interface XmlVisitor {
        void visit(XMLStreamReader xml) throws XMLStreamException, IOException;
    }
}
