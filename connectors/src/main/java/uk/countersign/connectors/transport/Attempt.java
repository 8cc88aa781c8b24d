package uk.countersign.connectors.transport;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Watches one call: whether writing its request began, and that it is written only once. */
final class Attempt extends EventListener {

    private volatile boolean begun;

    /** Whether the platform may have seen any of the request. */
    boolean hasBegun() {
        return begun;
    }

    @Override
    public void requestHeadersStart(Call call) {
        begun = true;
    }

    static EventListener of(Call call) {
        var attempt = call.request().tag(Attempt.class);
        return attempt == null ? EventListener.NONE : attempt;
    }

    /**
     * Stops a second sending within one call. With retries and redirects switched off the client still repeats a call
     * that is answered with 503 and {@code Retry-After: 0}.
     */
    static Response onlyOnce(Interceptor.Chain chain) throws IOException {
        var attempt = chain.request().tag(Attempt.class);
        if (attempt != null && attempt.hasBegun()) {
            throw new IOException("A call is sent only once");
        }
        return chain.proceed(chain.request());
    }
}
