package uk.countersign.outside;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Looks names up and gives only addresses of the open internet. Whoever writes a draft or answers for a platform chooses
 * them, so none may lead this program to a machine of the school's own network: the very address that is looked at is the one that is connected to.
 */
public final class PublicOnly implements Dns {

    private final Dns names;

    public PublicOnly(Dns names) {
        this.names = names;
    }

    /** A name that leads to such a place. */
    public static final class NotPublic extends UnknownHostException {
        public NotPublic() {
            super("an address that is not public");
        }
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        var all = names.lookup(hostname);
        // One that is not public among them is reason enough to stay away.
        if (all.isEmpty() || !all.stream().allMatch(PublicOnly::isPublic)) {
            throw new NotPublic();
        }
        return all;
    }

    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet4Address
                ? publicFour(address.getAddress())
                : address instanceof Inet6Address && publicSix(address.getAddress());
    }

    /** Without "this network", shared (100.64/10), protocol and benchmark blocks, examples, and what is reserved. */
    private static boolean publicFour(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        return !(first == 0
                || first == 10
                || first == 127
                || (first == 100 && second >= 64 && second < 128)
                || (first == 169 && second == 254)
                || (first == 172 && second >= 16 && second < 32)
                || (first == 192 && (second == 168 || (second == 0 && (third == 0 || third == 2))))
                || (first == 192 && second == 88 && third == 99)
                || (first == 198 && (second == 18 || second == 19 || (second == 51 && third == 100)))
                || (first == 203 && second == 0 && third == 113)
                || first >= 224);
    }

    /** Only 2000::/3, and of it no tunnels, which hold an address of the fourth version: 2001::/23, 2002::/16. */
    private static boolean publicSix(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        return (first & 0xe000) == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8));
    }
}
