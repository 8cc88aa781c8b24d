package uk.countersign.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How posts are sent.
 *
 * @param every how often due posts are looked for
 * @param atOnce how many posts one platform is sent at the same time
 * @param atOnceEach how many of them may belong to one account, so that a slow one leaves room for the others
 * @param lease how long a claim holds; longer than the longest upload of one post
 * @param lateness how long after its time a post may still go out; later it is held
 * @param settle how long a platform may take to show what it took; before that, not found is not known
 * @param lookAgain how long to wait before a post that is not known is looked up again
 * @param retry how long to wait before a post that surely was not sent is sent again; doubled with each failure
 * @param retryLongest the longest such wait
 * @param restAfter how many failures in a row make us leave an account, or a platform, alone for a while
 * @param rest for how long
 * @param clockSkew by how much a platform's clock may be behind ours
 */
@ConfigurationProperties("countersign.publishing")
public record PublishingSettings(
        @DefaultValue("2s") Duration every,
        @DefaultValue("16") int atOnce,
        @DefaultValue("2") int atOnceEach,
        @DefaultValue("10m") Duration lease,
        @DefaultValue("30m") Duration lateness,
        @DefaultValue("2m") Duration settle,
        @DefaultValue("10s") Duration lookAgain,
        @DefaultValue("20s") Duration retry,
        @DefaultValue("5m") Duration retryLongest,
        @DefaultValue("5") int restAfter,
        @DefaultValue("1m") Duration rest,
        @DefaultValue("30s") Duration clockSkew) {}
