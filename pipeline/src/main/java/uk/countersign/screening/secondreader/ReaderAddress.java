package uk.countersign.screening.secondreader;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Where the second reader is: encrypted on the way, or so near that nobody else carries it.
 *
 * @param url of the one call that is made
 */
record ReaderAddress(HttpUrl url) {

    private static final String SETTING = SecondReaderSettings.PREFIX + "address";
    private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final int LOCAL_IPV6 = 0xfc;
    private static final int LOCAL_IPV6_MASK = 0xfe;

    /** @throws IllegalArgumentException if texts must not be sent there, saying why and not the address */
    static ReaderAddress of(String written) {
        var url = Optional.ofNullable(HttpUrl.parse(written.strip()))
                .orElseThrow(() -> new IllegalArgumentException(
                        SETTING + " must be an address such as http://127.0.0.1:11434/v1"));
        if (!url.username().isEmpty()
                || !url.password().isEmpty()
                || url.encodedQuery() != null
                || url.encodedFragment() != null) {
            throw new IllegalArgumentException(SETTING
                    + " must hold neither a name, a password nor anything after a question mark; a key stands in "
                    + SecondReaderSettings.PREFIX + "key-file");
        }
        if (!url.isHttps() && !near(url.host())) {
            throw new IllegalArgumentException(SETTING
                    + " must begin with https://, or name this machine or one of your own network by its number,"
                    + " such as http://127.0.0.1:11434/v1 or http://192.168.1.20:8000/v1");
        }
        return new ReaderAddress(
                url.newBuilder().addPathSegments("chat/completions").build());
    }

    /** By its number, not by what a name means today; nothing is looked up. */
    private static boolean near(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        if (!NUMBERS.matcher(host).matches() && host.indexOf(':') < 0) {
            return false;
        }
        try {
            var address = InetAddress.getByName(host);
            var bytes = address.getAddress();
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || (bytes.length > 4 && (bytes[0] & LOCAL_IPV6_MASK) == LOCAL_IPV6);
        } catch (UnknownHostException notANumber) {
            return false;
        }
    }
}
