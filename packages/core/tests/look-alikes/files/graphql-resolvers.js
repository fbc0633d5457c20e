import { GraphQLError } from 'graphql';

export const resolvers = {
  Query: {
    me: (_parent, _args, context) => {
      if (!context.user) {
        throw new GraphQLError('You must be logged in', { extensions: { code: 'FORBIDDEN' } });
      }
      return context.user;
    },
    order: async (_parent, { id }, context) => {
      const order = await context.orders.findById(id);
      if (!order) throw new GraphQLError('Order not found', { extensions: { code: 'BAD_USER_INPUT' } });
      return order;
    },
  },
};
