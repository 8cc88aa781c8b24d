package uk.countersign.sandbox.consent;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The one program that is registered with the sandbox. It is no secret: nothing here leaves the computer. */
public final class App {

    public static final String ID = "sandbox-app";
    public static final String SECRET = "sandbox-app-secret";

    private App() {}

    /** Whether an Authorization header is the app's own. */
    public static boolean isBasic(String header) {
        var pair = (ID + ":" + SECRET).getBytes(StandardCharsets.UTF_8);
        return header.equals("Basic " + Base64.getEncoder().encodeToString(pair));
    }
}
