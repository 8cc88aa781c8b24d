package uk.countersign.sandbox.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.countersign.sandbox.http.Json;
import uk.countersign.sandbox.http.Part;
import uk.countersign.sandbox.http.Request;

/** A call with its parameters gathered from wherever the Graph API takes them: query, form, multipart, JSON. */
final class GraphCall {

    private final Request request;
    private final List<String> path;
    private final Map<String, String> parameters;
    private final Optional<byte[]> file;

    private GraphCall(Request request, List<String> path, Map<String, String> parameters, Optional<byte[]> file) {
        this.request = request;
        this.path = path;
        this.parameters = parameters;
        this.file = file;
    }

    static GraphCall of(Request request) {
        var path = request.segments();
        boolean versioned = path.get(0).matches("v[0-9]{1,2}\\.[0-9]");
        var parameters = new LinkedHashMap<String, String>();
        request.query().and(request.form()).pairs().forEach(pair -> parameters.put(pair.name(), pair.value()));
        var parts = request.parts();
        parts.stream().filter(part -> !part.isFile()).forEach(part -> parameters.put(part.name(), part.text()));
        if (request.isJson()) {
            Json.body(request)
                    .properties()
                    .forEach(entry -> parameters.put(
                            entry.getKey(),
                            entry.getValue().isContainer()
                                    ? entry.getValue().toString()
                                    : entry.getValue().asString()));
        }
        // Clients name the file part "source", some of them after the file: there is only ever one.
        var file = parts.stream().filter(Part::isFile).findFirst().map(Part::content);
        return new GraphCall(request, versioned ? path.subList(1, path.size()) : path, parameters, file);
    }

    Request request() {
        return request;
    }

    /** {@code GET}, {@code POST} or {@code DELETE}; the parameter {@code method} stands in for it, as it does there. */
    String method() {
        return parameter("method")
                .filter(method -> request.method().equals("POST"))
                .orElse(request.method())
                .toUpperCase(Locale.ROOT);
    }

    /** Node and edge: {@code /v25.0/1/feed} has two parts. */
    List<String> path() {
        return path;
    }

    String node() {
        return path.isEmpty() ? "" : path.get(0);
    }

    Map<String, String> parameters() {
        return parameters;
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** A truth value, {@code otherwise} when it is not given. */
    boolean flag(String name, boolean otherwise) {
        return parameter(name)
                .map(value -> value.equals("true") || value.equals("1"))
                .orElse(otherwise);
    }

    Optional<byte[]> file() {
        return file;
    }

    Optional<String> token() {
        return parameter("access_token")
                .or(() -> request.header("Authorization")
                        .filter(header -> header.matches("(?i)(bearer|oauth) .+"))
                        .map(header -> header.replaceFirst("(?i)(bearer|oauth) +", "")));
    }
}
