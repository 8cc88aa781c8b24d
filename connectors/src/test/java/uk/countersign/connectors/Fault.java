package uk.countersign.connectors;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** What can go wrong on the way to a platform and back, and what each must be taken for. */
enum Fault {
    /** Nobody listens. */
    REFUSED(Class.NOT_SENT, RawServer.Connection::reset),
    /** The connection is reset when the request has hardly begun. */
    RESET_WHILE_READING(Class.UNKNOWN, connection -> {
        connection.readByte();
        connection.reset();
    }),
    /** The request was read whole, perhaps acted on, and the connection reset. */
    RESET_AFTER_READING(Class.UNKNOWN, connection -> {
        connection.readRequest();
        connection.reset();
    }),
    /** The same, with an orderly end. */
    CLOSED_AFTER_READING(Class.UNKNOWN, RawServer.Connection::readRequest),
    /** No answer comes. */
    HANG(Class.UNKNOWN, connection -> {
        connection.readRequest();
        connection.hang();
    }),
    /** The answer ends in the middle. */
    HALF_AN_ANSWER(Class.UNKNOWN, connection -> {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 400\r\n\r\n{\"data\":{\"id\":\"17\"},\"id\":\"17\"");
    }),
    /** The answer has no length and never ends. */
    HUGE_ANSWER(Class.UNKNOWN, connection -> {
        connection.readRequest();
        connection.write(
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"id\":\"17\",\"data\":{\"id\":\"17\"},\"x\":\"");
        var block = "x".repeat(1 << 20);
        for (var megabyte = 0; megabyte < 50; megabyte++) {
            connection.write(block);
        }
        connection.write("\"}");
    }),
    /** The answer comes byte by byte, each in time, the whole never. */
    DRIPPING_ANSWER(Class.UNKNOWN, connection -> {
        connection.readRequest();
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        for (var second = 0; second < 200; second++) {
            connection.write(" ");
            LockSupport.parkNanos(50_000_000);
        }
    }),
    /** A success in a form that is no JSON. */
    MALFORMED(Class.UNKNOWN, answer("200 OK", "", "{\"id\":\"17\",\"data\":{\"id\":\"17\"")),
    /** What a signing-in page of somebody's wireless network looks like. */
    ANOTHER_PAGE(Class.UNKNOWN, answer("200 OK", "Content-Type: text/html\r\n", "<html>Welcome</html>")),
    /** A success that names nothing. */
    NO_ID(Class.UNKNOWN, answer("200 OK", "", "{}")),
    /** Sent elsewhere. */
    REDIRECT(Class.UNKNOWN, answer("307 Temporary Redirect", "Location: /elsewhere\r\n", "")),
    /** The platform stumbles. */
    STATUS_500(Class.UNKNOWN, answer("500 Internal Server Error", "", "")),
    /** The platform stumbles and asks for the same at once, which is not ours to do. */
    STATUS_503_AGAIN(Class.UNKNOWN, answer("503 Service Unavailable", "Retry-After: 0\r\n", "")),
    /** Something between us and the platform gave up waiting. */
    STATUS_408(Class.UNKNOWN, answer("408 Request Timeout", "", "")),
    /** A school's web filter says no. */
    FILTERED(Class.UNKNOWN, answer("403 Forbidden", "Content-Type: text/html\r\n", "<html>Blocked</html>")),
    /** Too many calls. */
    RATE(Class.NOT_SENT, answer("429 Too Many Requests", "", "")),
    /** Too many calls, with a hint. */
    RATE_WITH_HINT(Class.HINTED, answer("429 Too Many Requests", "Retry-After: 90\r\n", "")),
    /** The permission is no good. */
    UNAUTHORISED(Class.ACCOUNT, answer("401 Unauthorized", "", ""));

    /** What the visible call's outcome must be. */
    enum Class {
        NOT_SENT,
        HINTED,
        UNKNOWN,
        ACCOUNT
    }

    final Class outcome;
    private final RawServer.Behaviour behaviour;

    Fault(Class outcome, RawServer.Behaviour behaviour) {
        this.outcome = outcome;
        this.behaviour = behaviour;
    }

    /** What this fault does with a connection. */
    void serve(RawServer.Connection connection) throws IOException {
        behaviour.serve(connection);
    }

    /** A platform that has this fault, once it has greeted a caller, if it does so. */
    RawServer platform(Optional<String> greeting) throws IOException {
        var server = RawServer.greeting(greeting, this == REFUSED, behaviour);
        if (this == REFUSED && greeting.isEmpty()) {
            server.close();
        }
        return server;
    }

    /** How long to wait for it: briefly where nothing else ends the call. */
    Duration patience() {
        return this == HANG || this == DRIPPING_ANSWER ? Duration.ofMillis(600) : Duration.ofSeconds(10);
    }

    private static RawServer.Behaviour answer(String status, String headers, String body) {
        return connection -> {
            // The connection stays open, so that a call that repeats itself is caught at it.
            while (true) {
                connection.readRequest();
                connection.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length()
                        + "\r\n\r\n" + body);
            }
        };
    }
}
