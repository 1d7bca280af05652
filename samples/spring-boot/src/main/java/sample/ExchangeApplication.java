// SPDX-License-Identifier: Apache-2.0
package sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A resource server that calls two APIs for its users, with tokens that it gets by exchange. */
@SpringBootApplication
public class ExchangeApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ExchangeApplication.class, arguments);
    }
}
