package uk.countersign.sandbox.x;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Parameters;
import uk.countersign.sandbox.http.Part;
import uk.countersign.sandbox.http.Request;

/** The fields of an upload call, be it JSON, multipart, a form or a query. */
final class UploadFields {

    private final ObjectNode json;
    private final List<Part> parts;
    private final Parameters parameters;

    private UploadFields(ObjectNode json, List<Part> parts, Parameters parameters) {
        this.json = json;
        this.parts = parts;
        this.parameters = parameters;
    }

    static UploadFields of(Request request) {
        return new UploadFields(
                request.isJson() ? Json.body(request) : Json.object(),
                request.parts(),
                request.query().and(request.form()));
    }

    Optional<String> text(String name) {
        return part(name).map(Part::text).or(() -> Json.text(json, name)).or(() -> parameters.first(name));
    }

    Optional<Long> number(String name) {
        return text(name).filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
    }

    /** The bytes: a part as it stands, or base64 in JSON or in a form. */
    Optional<byte[]> bytes(String name) {
        return part(name).map(Part::content).or(() -> text(name).map(UploadFields::decode));
    }

    private Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw XProblems.invalid("media", "", "media is not base64");
        }
    }
}
