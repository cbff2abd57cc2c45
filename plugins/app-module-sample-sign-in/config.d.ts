export interface Config {
  auth?: {
    providers?: {
      /** Sign-in without a password as one of a few sample users. For development only. */
      sample?: {
        development: {
          users: Array<{
            /**
             * The User entity to enter as.
             * @visibility frontend
             */
            entityRef: string;
            /**
             * The name to show, where it is not the entity's.
             * @visibility frontend
             */
            title?: string;
            /**
             * The team to show beside the name.
             * @visibility frontend
             */
            team: string;
          }>;
        };
      };
    };
  };
}
