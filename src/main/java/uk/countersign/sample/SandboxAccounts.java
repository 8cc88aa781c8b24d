package uk.countersign.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.sample.SampleFile.SampleChannel;

/** Opens the sample school's accounts on the sandbox platforms; the same account again gives the same credentials. */
final class SandboxAccounts {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final URI sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    SandboxAccounts(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** An account with what is needed to post to it. */
    record Opened(String id, Map<String, String> credentials) {}

    Opened open(SampleChannel channel) throws IOException, InterruptedException {
        var wanted = MAPPER.writeValueAsString(
                Map.of("platform", channel.platform(), "handle", channel.handle(), "name", channel.name()));
        var request = HttpRequest.newBuilder(URI.create(sandbox + "/sandbox/accounts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wanted))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("The sandbox opened no account: " + answer.statusCode());
        }
        return MAPPER.readValue(answer.body(), Opened.class);
    }
}
