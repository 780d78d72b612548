package org.arasha.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** An organisation that takes no reports from the public has no page for them. */
class TurnedOffTests {

    @ParameterizedTest
    @ValueSource(classes = {ReportController.class, FollowController.class})
    void aSettingTakesThePageAway(Class<?> page) {
        ApplicationContextRunner server = new ApplicationContextRunner().withUserConfiguration(page);

        server.withPropertyValues("arasha.public-report=false").run(off -> assertThat(off).hasNotFailed().doesNotHaveBean(page));
        server.withPropertyValues("arasha.public-report=true").run(on -> assertThat(on).as("asks for what it works with").hasFailed());
    }
}
