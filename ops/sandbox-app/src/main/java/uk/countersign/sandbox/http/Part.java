package uk.countersign.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;

/** One part of a multipart body. */
public final class Part {

    private final String name;
    private final boolean file;
    private final byte[] content;

    private Part(String name, boolean file, byte[] content) {
        this.name = name;
        this.file = file;
        this.content = content;
    }

    public String name() {
        return name;
    }

    /** Whether the caller gave it a file name. */
    public boolean isFile() {
        return file;
    }

    public byte[] content() {
        return content.clone();
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    static List<Part> readAll(String contentType, byte[] body) {
        var boundary = parameters(contentType).get("boundary");
        if (boundary == null) {
            throw new MalformedRequest("The multipart body names no boundary");
        }
        try {
            var input = MultipartInput.builder()
                    .setByteArray(body)
                    .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                    .get();
            input.setHeaderCharset(StandardCharsets.UTF_8);
            var parts = new ArrayList<Part>();
            for (boolean more = input.skipPreamble(); more; more = input.readBoundary()) {
                var disposition = disposition(input.readHeaders());
                var content = new ByteArrayOutputStream();
                input.readBodyData(content);
                parts.add(new Part(
                        disposition.getOrDefault("name", ""),
                        disposition.containsKey("filename"),
                        content.toByteArray()));
            }
            return parts;
        } catch (IOException malformed) {
            throw new MalformedRequest("The multipart body cannot be read");
        }
    }

    private static Map<String, String> disposition(String headers) {
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
                .findFirst()
                .map(Part::parameters)
                .orElse(Map.of());
    }

    private static Map<String, String> parameters(String header) {
        var parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(header, ';');
    }
}
