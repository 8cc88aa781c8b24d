package uk.countersign.sandbox.http;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One call, read whole before anything is decided, so that it can be obeyed even if the caller has gone. */
public final class Request {

    private final String method;
    private final String path;
    private final URI called;
    private final Headers headers;
    private final byte[] body;

    public Request(String method, URI called, Headers headers, byte[] body) {
        this(method, called.getPath(), called, headers, body);
    }

    private Request(String method, String path, URI called, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.called = called;
        this.headers = headers;
        this.body = body;
    }

    /** The same call as seen below a prefix, if it is below it. */
    public Optional<Request> below(String prefix) {
        return path.startsWith(prefix + "/")
                ? Optional.of(new Request(method, path.substring(prefix.length()), called, headers, body))
                : Optional.empty();
    }

    public String method() {
        return method;
    }

    /** The decoded path, less the prefixes taken off. */
    public String path() {
        return path;
    }

    /** The path's parts: {@code /2/tweets/1} has three. */
    public List<String> segments() {
        return List.of(path.substring(1).split("/"));
    }

    /** The address as the caller wrote it, without scheme and host. */
    public URI called() {
        return called;
    }

    public Parameters query() {
        var query = called.getRawQuery();
        return query == null ? Parameters.NONE : Parameters.parse(query);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.getFirst(name));
    }

    /** The host and port that the caller asked for. */
    public String host() {
        return header("Host").orElse("localhost");
    }

    /** The sandbox's own address as the caller reaches it. */
    public String origin() {
        return "http://" + host();
    }

    public byte[] body() {
        return body.clone();
    }

    public boolean isForm() {
        return contentType().startsWith("application/x-www-form-urlencoded");
    }

    public boolean isMultipart() {
        return contentType().startsWith("multipart/form-data");
    }

    public boolean isJson() {
        return contentType().startsWith("application/json");
    }

    /** The parameters of a form-encoded body; none for any other body. */
    public Parameters form() {
        return isForm() ? Parameters.parse(new String(body, StandardCharsets.UTF_8)) : Parameters.NONE;
    }

    /** The parts of a multipart body; none for any other body. */
    public List<Part> parts() {
        return isMultipart() ? Part.readAll(header("Content-Type").orElseThrow(), body) : List.of();
    }

    private String contentType() {
        return header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    }
}
