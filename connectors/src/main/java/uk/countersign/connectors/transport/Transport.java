package uk.countersign.connectors.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import uk.countersign.connectors.PlatformSettings;

/**
 * Sends a request once, and says with certainty when it was not sent. Every call has its own connection: on a kept one
 * that the platform has closed meanwhile, nobody could tell a request that was never read from one that was.
 */
public final class Transport {

    private final OkHttpClient client;
    private final OtherServers others;
    private final int answerBytes;

    public Transport(PlatformSettings settings) {
        answerBytes = settings.answerBytes();
        others = new OtherServers(settings);
        client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .dns(others)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(settings.callTimeout())
                .writeTimeout(settings.callTimeout())
                .callTimeout(settings.callTimeout())
                .eventListenerFactory(Attempt::of)
                .addNetworkInterceptor(Attempt::onlyOnce)
                .build();
    }

    /** Sends the request, at most once. */
    public Exchange send(Request request) {
        var attempt = new Attempt();
        var watched = request.newBuilder().tag(Attempt.class, attempt).build();
        try {
            others.admit(request.url());
        } catch (IOException refused) {
            return new Exchange.NotReached(reason(refused));
        }
        try (var response = client.newCall(watched).execute()) {
            return read(response);
        } catch (IOException failure) {
            return attempt.hasBegun() ? new Exchange.Lost(reason(failure)) : new Exchange.NotReached(reason(failure));
        }
    }

    private Exchange read(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(answerBytes + 1L)) {
            return new Exchange.Lost("its answer was far too long");
        }
        var headers = new HashMap<String, String>();
        response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
        return new Exchange.Answered(new Answer(response.code(), headers, source.readUtf8()));
    }

    /** In our own words: an exception's text may hold an address with a token in it. */
    private static String reason(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "its address could not be found";
        }
        if (failure instanceof InterruptedIOException) {
            return "it did not answer in time";
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return "it could not be connected to";
        }
        if (failure instanceof SSLException) {
            return "no secure connection to it could be made";
        }
        return "the connection broke off";
    }
}
