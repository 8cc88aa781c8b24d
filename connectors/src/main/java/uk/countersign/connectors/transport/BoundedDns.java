package uk.countersign.connectors.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/** Looks names up within a bounded time: the system's own look-up cannot be interrupted and ignores call time-outs. */
final class BoundedDns implements Dns {

    private final Dns names;
    private final Duration longest;

    BoundedDns(Dns names, Duration longest) {
        this.names = names;
        this.longest = longest;
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        var task = new FutureTask<>(() -> names.lookup(name));
        var thread = new Thread(task, "name-lookup");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unknown(name, interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw unknown(name, failed);
        }
    }

    private static UnknownHostException unknown(String name, Exception cause) {
        var unknown = new UnknownHostException(name);
        unknown.initCause(cause);
        return unknown;
    }
}
