package uk.countersign.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import uk.countersign.database.JsonText;

/**
 * An error as RFC 9457 writes it.
 *
 * @param detail what happened, why, and what to do next
 * @param errors what is wrong with each field; empty where no field is to blame
 */
public record Problem(HttpStatus status, String detail, List<FieldError> errors) {

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(HttpStatus status, String detail) {
        this(status, detail, List.of());
    }

    /** What is wrong with one field of a request. */
    public record FieldError(String field, String message) {}

    /** Writes the whole answer. */
    public void writeTo(HttpServletResponse response) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JsonText.write(body).getBytes(StandardCharsets.UTF_8));
    }
}
