package uk.countersign.screening.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Dns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.countersign.outside.PublicOnly;
import uk.countersign.screening.links.LinkProbe.Answer;

/** Whether links lead anywhere, and that nobody can make this program knock at the doors of the school's own network. */
class LinkLookupTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int port;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        switch (path) {
            case "/there" -> exchange.sendResponseHeaders(200, -1);
            case "/get-only" ->
                exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 200, -1);
            case "/broken" -> exchange.sendResponseHeaders(500, -1);
            case "/moved" -> redirect(exchange, "/there");
            case "/round" -> redirect(exchange, "/round");
            case "/inside-by-number" -> redirect(exchange, "http://127.0.0.1:" + port + "/secret");
            case "/inside-by-name" -> redirect(exchange, "http://inside.example:" + port + "/secret");
            case "/other-port" -> redirect(exchange, "http://news.example:22/secret");
            default -> exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    /** A stand-in for the internet: its one website is this machine. */
    private Answer ask(String path) {
        Dns names = name -> switch (name) {
            case "news.example", LinkProbe.CERTAIN_NAME -> List.of(InetAddress.getLoopbackAddress());
            case "inside.example" -> throw new PublicOnly.NotPublic();
            default -> throw new UnknownHostException(name);
        };
        return new LinkProbe(LONG, names, Set.of(port)).ask("http://news.example:" + port + path);
    }

    @Test
    void tellsWhatIsThereFromWhatIsNot() {
        assertThat(ask("/there")).isEqualTo(Answer.THERE);
        assertThat(ask("/get-only")).isEqualTo(Answer.THERE);
        assertThat(ask("/moved")).isEqualTo(Answer.THERE);
        assertThat(ask("/nothing")).isEqualTo(Answer.GONE);
        assertThat(ask("/broken")).isEqualTo(Answer.THERE);
    }

    @Test
    void goesRoundInNoCircle() {
        assertThat(ask("/round")).isEqualTo(Answer.UNKNOWN);
        assertThat(asked).hasSizeLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inside-by-number", "/inside-by-name", "/other-port"})
    void followsNoRedirectToAPlaceOfOurOwn(String path) {
        assertThat(ask(path)).isEqualTo(Answer.UNKNOWN);
        assertThat(asked).noneMatch(request -> request.endsWith("/secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:%d/there", "http://[::1]:%d/there", "http://2130706433:%d/there"})
    void asksNoNumber(String address) {
        var probe = new LinkProbe(LONG, new PublicOnly(Dns.SYSTEM), Set.of(port));

        assertThat(probe.ask(String.format(address, port))).isEqualTo(Answer.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void staysAwayFromANameThatLeadsInside() {
        var names = Map.of("news.example", List.of(InetAddress.getLoopbackAddress()));
        var probe = new LinkProbe(LONG, new PublicOnly(names::get), Set.of(port));

        assertThat(probe.ask("http://news.example:" + port + "/there")).isEqualTo(Answer.UNKNOWN);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysNothingAgainstANameWhileNoNameCanBeLookedUp() {
        Dns offline = name -> {
            throw new UnknownHostException(name);
        };

        assertThat(new LinkProbe(LONG, offline, Set.of(port)).ask("https://news.example/x"))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void knowsWhenANameIsNobodys() {
        Dns others = name -> {
            if (!name.equals(LinkProbe.CERTAIN_NAME)) {
                throw new UnknownHostException(name);
            }
            return List.of(InetAddress.getLoopbackAddress());
        };

        assertThat(new LinkProbe(LONG, others, Set.of(443)).ask("https://nobody.example/x"))
                .isEqualTo(Answer.NOBODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "fc00::1",
                "fd12::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::"
            })
    void knowsWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(PublicOnly.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "100.63.0.1", "172.32.0.1", "192.0.1.1", "198.20.0.1", "2606:4700::1", "2a00:1450::1"
            })
    void knowsWhatIsPublic(String address) throws UnknownHostException {
        assertThat(PublicOnly.isPublic(InetAddress.getByName(address))).isTrue();
    }
}
