package org.arasha;

import java.time.Clock;
import java.time.ZoneId;
import org.arasha.example.ExampleClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time as the authorities count it: since 1 March 2024 all of Kazakhstan keeps the time of Almaty, UTC+5. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    /** The clock of the example mode can be set back for a deed; without it time is what it is. */
    @Bean
    Clock clock(@Value("${arasha.example-data}") boolean examples) {
        Clock real = Clock.system(ZoneId.of("Asia/Almaty"));
        return examples ? new ExampleClock(real) : real;
    }
}
