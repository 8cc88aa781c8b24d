package uk.countersign.connectors;

import java.net.URI;
import java.util.List;

/**
 * What a platform knows this program as: registered with it once by whoever runs the program.
 *
 * @param clientSecret empty for an app that has none
 * @param consentUrl the platform's consent screen
 * @param scopes which permissions are asked for, by the platform's names
 */
public record App(String clientId, String clientSecret, URI consentUrl, List<String> scopes) {

    public App {
        scopes = List.copyOf(scopes);
    }

    @Override
    public String toString() {
        return "App[" + clientId + "]";
    }
}
