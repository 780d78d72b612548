package org.arasha.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.arasha.ArashaTest;
import org.arasha.As;
import org.arasha.access.Role;
import org.arasha.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ArashaTest
record OrganisationSearchTests(Organisations organisations, JdbcClient jdbc, TransactionTemplate transaction, As as) {

    @Test
    void aWholeNameIsFoundInAnyLanguageAndInLettersOfAnySize() {
        String word = UUID.randomUUID().toString();
        Organisation paper = as.role(Role.LAWYER, () -> organisations.enter(new LocalizedText("Газета " + word, null, "The Paper " + word),
                LocalizedText.NONE, null, null));

        assertThat(organisations.byName(List.of("ГАЗЕТА " + word, "The paper " + word, "Paper " + word)))
                .containsOnlyKeys("ГАЗЕТА " + word, "The paper " + word).allSatisfy((name, found) -> assertThat(found.id()).isEqualTo(paper.id()));
    }

    /** Each letter that is composed asks for the publishers of its sources. */
    @Test
    void aWholeNameIsFoundByIndexesHoweverManyOrganisationsThereAre() {
        List<String> plan = Objects.requireNonNull(transaction.execute(t -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return jdbc.sql("explain " + OrganisationSearch.CALLED).param("names", List.of("a", "b")).query(String.class).list();
        }));

        assertThat(String.join("\n", plan)).contains("organisation_by_name_ru", "organisation_by_name_kk", "organisation_by_name_en");
    }
}
