package uk.countersign.reminders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How recurring posts are kept.
 *
 * @param every how often their dates are compared with their drafts
 */
@ConfigurationProperties("countersign.reminders")
record ReminderSettings(@DefaultValue("1m") Duration every) {}
