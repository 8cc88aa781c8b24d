package uk.countersign.worker.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import uk.countersign.reading.Problem;
import uk.countersign.reading.ReadingLimits;
import uk.countersign.reading.UnreadableFile;

/** Tells apart what is stored in a zip or in Microsoft's older container, and refuses what holds macros. */
final class Containers {

    private Containers() {}

    static DocumentFormat zip(Path file, ReadingLimits limits, UnreadableFile otherwise) throws IOException {
        try (ZipParts parts = ZipParts.open(file, limits)) {
            if (parts.has("[Content_Types].xml")) {
                return officeOpen(parts, otherwise);
            }
            String type = mimetype(parts);
            if (type.startsWith("application/vnd.oasis.opendocument.text")
                    || type.isEmpty() && parts.has("content.xml") && parts.has("META-INF/manifest.xml")) {
                if (parts.hasBelow("Basic/") || parts.hasBelow("Scripts/")) {
                    throw new UnreadableFile(Problem.MACROS);
                }
                return DocumentFormat.ODT;
            }
            throw type.isEmpty() ? otherwise : new UnreadableFile(Problem.UNSUPPORTED);
        }
    }

    static DocumentFormat compound(Path file, UnreadableFile otherwise) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new UnreadableFile(Problem.PASSWORD);
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                throw otherwise.problem() == Problem.NOT_WHAT_IT_SAYS
                        ? otherwise
                        : new UnreadableFile(Problem.UNSUPPORTED);
            }
            if (root.hasEntryCaseInsensitive("Macros") || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw new UnreadableFile(Problem.MACROS);
            }
            return DocumentFormat.DOC;
        }
    }

    private static DocumentFormat officeOpen(ZipParts parts, UnreadableFile otherwise) throws IOException {
        if (parts.has("word/vbaProject.bin")) {
            throw new UnreadableFile(Problem.MACROS);
        }
        String types = head(parts, "[Content_Types].xml", 1 << 20);
        if (types.contains("macroEnabled")) {
            throw new UnreadableFile(Problem.MACROS);
        }
        if (types.contains("wordprocessingml.document.main+xml")
                || types.contains("wordprocessingml.template.main+xml")) {
            return DocumentFormat.DOCX;
        }
        throw otherwise.problem() == Problem.NOT_WHAT_IT_SAYS ? otherwise : new UnreadableFile(Problem.UNSUPPORTED);
    }

    private static String mimetype(ZipParts parts) throws IOException {
        return head(parts, "mimetype", 200).strip();
    }

    private static String head(ZipParts parts, String name, int most) throws IOException {
        Optional<InputStream> stream = parts.stream(name);
        if (stream.isEmpty()) {
            return "";
        }
        try (InputStream in = stream.get()) {
            return new String(in.readNBytes(most), StandardCharsets.UTF_8);
        }
    }
}
