package uk.countersign.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The record as a document that screen readers can read too: tagged, with its language, title and own font. */
@Component
class PostedPdf {

    /** Comes with the library that writes PDFs; has the letters of all of these islands. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final ITemplateEngine templates;
    private final String style;

    PostedPdf(ITemplateEngine templates) throws IOException {
        // It logs as it goes, and what it writes may hold names.
        XRLog.setLoggingEnabled(false);
        this.templates = templates;
        this.style = new ClassPathResource("print/posted.css").getContentAsString(StandardCharsets.UTF_8);
    }

    byte[] of(Map<String, Object> model) throws IOException {
        // Put in here rather than fetched: nothing is ever fetched while a document is written.
        var html = templates
                .process("print/posted", new Context(Locale.UK, model))
                .replaceFirst("</head>", Matcher.quoteReplacement("<style>" + style + "</style></head>"));
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(PostedPdf::font, "Liberation Sans");
        builder.withProducer("Countersign");
        // No control signs: XML takes none, and nobody sees them.
        builder.withHtmlContent(html.replaceAll("[\\p{Cc}&&[^\\n\\t]]", ""), "");
        builder.toStream(bytes);
        builder.run();
        return bytes.toByteArray();
    }

    private static InputStream font() {
        return Objects.requireNonNull(PdfRendererBuilder.class.getResourceAsStream(FONT));
    }
}
