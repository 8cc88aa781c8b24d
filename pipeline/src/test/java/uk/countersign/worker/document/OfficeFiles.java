package uk.countersign.worker.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word and OpenDocument files put together part by part, so that a test says exactly what is in them. */
public final class OfficeFiles {

    private static final String WORD_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String WORD_ROOT = """
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
             xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
             xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
             xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
             xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
             xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
             xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
             xmlns:v="urn:schemas-microsoft-com:vml"><w:body>%s</w:body></w:document>""";
    private static final String ODT_ROOT = """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
             xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
             xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
             xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
             xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
             xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
             xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:xlink="http://www.w3.org/1999/xlink">
            <office:automatic-styles>%s</office:automatic-styles>
            <office:body><office:text>%s</office:text></office:body></office:document-content>""";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private OfficeFiles() {}

    public static OfficeFiles docx(String body) {
        return new OfficeFiles()
                .with("[Content_Types].xml", WORD_TYPES)
                .with("word/document.xml", WORD_ROOT.formatted(body));
    }

    public static OfficeFiles odt(String styles, String body) {
        return new OfficeFiles()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("content.xml", ODT_ROOT.formatted(styles, body));
    }

    public OfficeFiles with(String part, String content) {
        return with(part, content.getBytes(StandardCharsets.UTF_8));
    }

    public OfficeFiles with(String part, byte[] content) {
        parts.put(part, content);
        return this;
    }

    public OfficeFiles withRelationship(String id, String target) {
        return with("word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="%s" Type="http://x/relationships/image" Target="%s"/></Relationships>""".formatted(id, target));
    }

    public Path writeTo(Path file) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
