package uk.countersign.publishing.accounts;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.countersign.connectors.Offer;
import uk.countersign.database.JsonText;

/** Accounts on offer, as they are kept, encrypted, until a person has looked at them. */
record Kept(List<KeptOffer> offers) {

    /** One of them; its picture in base 64, empty for none. */
    record KeptOffer(String remoteId, String handle, String name, String picture, Map<String, String> secrets) {

        static KeptOffer of(Offer offer, Optional<byte[]> picture) {
            return new KeptOffer(
                    offer.remoteId(),
                    offer.handle(),
                    offer.name(),
                    picture.map(Base64.getEncoder()::encodeToString).orElse(""),
                    offer.secrets());
        }

        Optional<byte[]> pictureBytes() {
            return picture.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Base64.getDecoder().decode(picture));
        }

        @Override
        public String toString() {
            return "KeptOffer[" + handle + "]";
        }
    }

    Map<String, String> toSecrets() {
        return Map.of("offers", JsonText.write(this));
    }

    static Kept of(Map<String, String> secrets) {
        return JsonText.read(secrets.getOrDefault("offers", "{\"offers\":[]}"), Kept.class);
    }
}
