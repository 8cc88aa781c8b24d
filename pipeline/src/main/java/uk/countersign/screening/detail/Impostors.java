package uk.countersign.screening.detail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import uk.countersign.screening.Reading;

/** Addresses that are made to be mistaken for others: "ashdownvale-sch.uk", "ashdownva1e.sch.uk", "faceb00k.com". */
final class Impostors {

    private static final Pattern PUBLIC_BODY = Pattern.compile("(?:^|[.-])(?:sch|gov|nhs|police|ac)[.-]?uk(?:$|[.-])");
    private static final Pattern TRULY_PUBLIC = Pattern.compile("(?:^|.*\\.)(?:sch|gov|nhs|police|ac)\\.uk$");
    private static final int SHORTEST_NAME = 6;
    private static final Map<String, String> WELL_KNOWN = byLooks(Domains.TRUSTED);

    private Impostors() {}

    static boolean is(Reading reading, String host) {
        if (PUBLIC_BODY.matcher(host).find() && !TRULY_PUBLIC.matcher(host).matches()) {
            return true;
        }
        var own = reading.context().school().contacts().domains();
        if (own.stream().anyMatch(domain -> Domains.below(host, domain)) || Domains.TRUSTED.contains(host)) {
            return false;
        }
        var name = name(host);
        return drawnLikeAnother(name, WELL_KNOWN)
                || drawnLikeAnother(name, byLooks(own))
                || own.stream().anyMatch(domain -> oneLetterApart(name, name(domain)));
    }

    private static boolean drawnLikeAnother(String name, Map<String, String> known) {
        var other = known.getOrDefault(looks(name), name);
        return !other.equals(name);
    }

    private static Map<String, String> byLooks(Collection<String> domains) {
        var names = new HashMap<String, String>();
        for (var domain : domains) {
            var name = name(domain);
            if (name.length() >= SHORTEST_NAME) {
                names.put(looks(name), name);
            }
        }
        return names;
    }

    /** The part of a domain that is somebody's own choice, such as "ashdownvale" of "www.ashdownvale.sch.uk". */
    private static String name(String domain) {
        var host = domain.toLowerCase(java.util.Locale.ROOT)
                .replaceFirst("\\.(?:(?:co|org|sch|gov|nhs|ac|police|me|ltd|net)\\.)?[a-z]{2,18}$", "");
        return host.substring(host.lastIndexOf('.') + 1);
    }

    private static String looks(String name) {
        return name.replace("-", "")
                .replace("rn", "m")
                .replace("vv", "w")
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('5', 's')
                .replace('3', 'e');
    }

    /** One letter more, less or other, of names that are long enough for that to be no accident. */
    private static boolean oneLetterApart(String name, String own) {
        if (own.length() < SHORTEST_NAME || name.equals(own) || Math.abs(name.length() - own.length()) > 1) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(name.length(), own.length());
        while (from < shorter && name.charAt(from) == own.charAt(from)) {
            from++;
        }
        int back = 0;
        while (back < shorter - from && name.charAt(name.length() - 1 - back) == own.charAt(own.length() - 1 - back)) {
            back++;
        }
        return Math.max(name.length(), own.length()) - from - back <= 1;
    }
}
