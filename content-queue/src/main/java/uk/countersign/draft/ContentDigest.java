package uk.countersign.draft;

import uk.countersign.audit.CanonicalForm;

/**
 * The SHA-256 that an approval binds to. It covers the channels in order of their ids, each with its text and the hash
 * and alt text of each picture as that channel will send it; who is pictured; the publish time, or "next free slot".
 */
public final class ContentDigest {

    private ContentDigest() {}

    /** The digest of a content, 64 hexadecimal digits. */
    public static String of(Content content) {
        var form = CanonicalForm.named("countersign-content-1");
        form.number(content.channels().size());
        for (var channel : content.channels().stream().sorted().toList()) {
            form.text(channel).text(content.textFor(channel));
            form.number(content.pictures().size());
            for (var picture : content.pictures()) {
                var rendition = picture.renditions().get(channel);
                form.text(rendition == null ? "" : rendition.sha256()).text(picture.altText());
            }
        }
        form.number(content.pictured().size());
        content.pictured().stream().sorted().forEach(form::text);
        return form.text(content.publishAt().map(Object::toString).orElse("next free slot"))
                .hash();
    }
}
