package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.rig.Rig;
import uk.countersign.school.Channel;
import uk.countersign.school.Platform;
import uk.countersign.testing.SampleRecord;

/** Connects accounts on X as an administrator does, by way of the sandbox's consent screen. */
final class ByConsent {

    static final List<String> TWO = List.of(SampleRecord.ADMIN, SampleRecord.APPROVER);

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    private ByConsent() {}

    static Channel connect(Rig rig, String handle, String slug) throws Exception {
        var who = who(rig, "session of " + handle);
        var id = offered(rig, who, handle, Optional.empty());
        var confirmed = rig.get(Confirming.class).confirm(who, id, new Wish(0, slug, TWO, false, Optional.empty()));
        return ((Confirmed.Connected) confirmed).channel();
    }

    static void connectAgain(Rig rig, String handle) throws Exception {
        var who = who(rig, "again");
        var id = offered(rig, who, handle, Optional.of(handle));
        rig.get(Confirming.class).confirm(who, id, new Wish(0, "", TWO, false, Optional.empty()));
    }

    static String offered(Rig rig, Who who, String handle, Optional<String> channel) throws Exception {
        var id = rig.get(Connecting.class).begin(who, Platform.X, channel).orElseThrow();
        var consent = rig.get(Connecting.class).leaving(who, id).orElseThrow().consent();
        assertThat(returned(rig, who, allow(consent, handle))).isInstanceOf(Returned.Ready.class);
        return id;
    }

    static Returned returned(Rig rig, Who who, Map<String, String> answer) {
        return rig.get(Connecting.class)
                .returned(who, answer.getOrDefault("state", ""), answer.getOrDefault("code", ""));
    }

    static Who who(Rig rig, String session) {
        return new Who(SampleRecord.SCHOOL, SampleRecord.ADMIN, session, rig.actor(SampleRecord.ADMIN));
    }

    /** Opens the consent screen, chooses the account of that handle and presses Allow; gives what came back. */
    static Map<String, String> allow(URI consent, String handle) throws IOException, InterruptedException {
        var page = BROWSER.send(HttpRequest.newBuilder(consent).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        var account =
                page.replaceFirst("(?s).*name=\"account\" value=\"([^\"]+)\"[^<]*<span>@" + handle + "</span>.*", "$1");
        var answer = BROWSER.send(
                HttpRequest.newBuilder(URI.create(consent.toString().replaceFirst("\\?.*", "")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                consent.getRawQuery() + "&account=" + account + "&allow=yes"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        var pairs = new HashMap<String, String>();
        for (var pair : URI.create(answer.headers().firstValue("Location").orElseThrow())
                .getRawQuery()
                .split("&")) {
            var halves = pair.split("=", 2);
            pairs.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
        }
        return pairs;
    }
}
