package uk.countersign.connectors.transport;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import uk.countersign.connectors.PlatformSettings;

/**
 * Finds the platform itself as the computer does, and any other server only as the settings let it be found: its name
 * was typed by somebody, and may lead to a machine that is nobody's business.
 */
final class OtherServers implements Dns {

    private final HttpUrl own;
    private final Dns computer;
    private final Dns admitted;

    OtherServers(PlatformSettings settings) {
        this.own = HttpUrl.get(settings.baseUrl().toString());
        this.computer = new BoundedDns(Dns.SYSTEM, settings.connectTimeout());
        this.admitted = new BoundedDns(settings.otherServers(), settings.connectTimeout());
    }

    /** Refuses an address that may not be called; a number in place of a name, or a proxy, looks nothing up later. */
    void admit(HttpUrl address) throws UnknownHostException {
        if (!address.host().equals(own.host()) || address.port() != own.port()) {
            admitted.lookup(address.host());
        }
    }

    @Override
    public List<InetAddress> lookup(String name) throws UnknownHostException {
        return (name.equals(own.host()) ? computer : admitted).lookup(name);
    }
}
