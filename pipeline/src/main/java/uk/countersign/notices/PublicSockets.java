package uk.countersign.notices;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import uk.countersign.outside.PublicOnly;

/**
 * Connects only to addresses of the open internet. Asked of the very address that is connected to: a name may lead
 * elsewhere a moment later.
 */
final class PublicSockets extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress place, int timeout) throws IOException {
                if (place instanceof InetSocketAddress named
                        && !named.isUnresolved()
                        && !PublicOnly.isPublic(named.getAddress())) {
                    throw new PublicOnly.NotPublic();
                }
                super.connect(place, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(InetAddress.getByName(host), port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        var socket = createSocket();
        socket.connect(new InetSocketAddress(address, port));
        return socket;
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(address, port);
    }
}
