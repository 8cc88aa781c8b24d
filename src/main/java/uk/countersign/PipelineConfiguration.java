package uk.countersign;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.countersign.reading.FileReader;
import uk.countersign.reading.Sentences;
import uk.countersign.screening.Screener;
import uk.countersign.screening.meaning.LinearReader;
import uk.countersign.screening.meaning.Meaning;
import uk.countersign.screening.meaning.SentenceReader;
import uk.countersign.screening.policy.PolicyPacks;
import uk.countersign.worker.SentenceWorker;
import uk.countersign.worker.Worker;
import uk.countersign.worker.WorkerSettings;

/** Puts in place what the pipeline needs and knows no Spring. */
@Configuration(proxyBeanMethods = false)
class PipelineConfiguration {

    @Bean(destroyMethod = "close")
    FileReader fileReader() {
        return new Worker(WorkerSettings.defaults());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnProperty("countersign.screening.sentence-reader.enabled")
    SentenceWorker sentences(RecordSettings record, SentenceReaderSettings settings) {
        return new SentenceWorker(settings.in(record.data().resolve("sentence-reader")));
    }

    @Bean
    Screener screener(ObjectProvider<Sentences> sentences) {
        var words = LinearReader.ofTheProgram();
        return Screener.with(sentences.stream()
                .findFirst()
                .map(reader -> Meaning.by(words, SentenceReader.ofTheProgram(reader)))
                .orElseGet(() -> Meaning.by(words)));
    }

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.builtIn();
    }
}
